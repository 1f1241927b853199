/// Floor 3. A report as a document: values in, the very text of a file out. Writes nothing; may import floors 0 to 2.
///
/// The same report in the same language gives the same bytes: no clock, no machine's locale, no "generated at".
/// What comes out of a log is somebody else's text and passes [tenken.text.VisibleText] and the escaping of its format on the way.
/// Read [MarkdownReport] first.
@NullMarked
package tenken.report;

import org.jspecify.annotations.NullMarked;
