package tenken.source.dynamictools;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenken.source.dynamictools.DefinitionTokens.Token;
import tenken.tool.UnreadableTool.Reason;

/// Goes through the fields of one object of a JSON text known to be whole.
///
/// Of fields with the same name the last counts, as it does for the system: what is shown must be the code that runs.
/// The others must have the right type too. Those not known are passed over, whatever is in them.
final class Fields {
    /// Reads the value of the field `name`, or says that there is no such field, having read nothing.
    interface Reader {
        boolean read(String name) throws Unfit;
    }

    private Fields() {}

    /// Reads to the end of the object whose beginning has just been read.
    ///
    /// @param path put before the name of a missing field
    /// @throws Unfit `MISSING_FIELD` at the closing brace, or what `reader` throws
    static void read(DefinitionTokens tokens, List<String> required, String path, Reader reader) throws Unfit {
        Set<String> seen = new HashSet<>();
        while (tokens.next() == Token.NAME) {
            String name = tokens.text();
            seen.add(name);
            if (!reader.read(name)) {
                tokens.skip();
            }
        }
        for (String name : required) {
            if (!seen.contains(name)) {
                throw new Unfit(Reason.MISSING_FIELD, path + name, tokens.start());
            }
        }
    }
}
