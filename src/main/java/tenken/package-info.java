/// The door: [Main] and `Wiring`, the whole object graph on one screen. May import every floor.
@NullMarked
package tenken;

import org.jspecify.annotations.NullMarked;
