/// Floor 3. The built-in sample: a workspace of all five systems as they would have left it, the same on every machine.
///
/// What the systems write follows the notes on their formats to the letter; whom it tells of is made up. Nothing here asks the
/// machine for its time, its locale or its zone. Read [SampleWorkspace] first, then [AuditLog], then [Story].
@NullMarked
package tenken.disk.sample;

import org.jspecify.annotations.NullMarked;
