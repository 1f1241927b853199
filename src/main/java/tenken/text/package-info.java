/// Floor 0. The words an operator reads, in Japanese and English, and the problems told with them. Read [Texts] first.
@NullMarked
package tenken.text;

import org.jspecify.annotations.NullMarked;
