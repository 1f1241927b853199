/// Floor 3. The dynamic tools of a `.pi` workspace: definitions in `.pi/tools`, logs in `.pi/logs`. Read [AuditLines] first.
@NullMarked
package tenken.source.dynamictools;

import org.jspecify.annotations.NullMarked;
