/// Floor 0. Work off the window's thread, without JavaFX: progress that is sampled, cancelling that is asked for. Read [Job] first.
@NullMarked
package tenken.work;

import org.jspecify.annotations.NullMarked;
