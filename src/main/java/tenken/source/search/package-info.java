/// Floor 3. Searches the raw lines of logs at the speed of memory: which lines hold a text, however it is written, or a regular expression.
///
/// Nothing here knows the index: found are places in files. Read [LogSearch] first, then [LineQuery].
@NullMarked
package tenken.source.search;

import org.jspecify.annotations.NullMarked;
