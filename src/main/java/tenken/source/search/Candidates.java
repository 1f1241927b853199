package tenken.source.search;

/// Finds the places in a block where a line may be that is wanted, without looking at each line.
interface Candidates {
    /// Goes to another block.
    void load(Block block);

    /// A place in the next line that may be wanted.
    ///
    /// @param from where a line begins
    /// @return -1 where there is none any more
    int next(int from);

    /// Every line may be wanted.
    static Candidates everyLine() {
        return new Candidates() {
            @Override
            public void load(Block block) {
                // every place is one
            }

            @Override
            public int next(int from) {
                return from;
            }
        };
    }

    /// No line can be wanted.
    static Candidates none() {
        return new Candidates() {
            @Override
            public void load(Block block) {
                // no place is one
            }

            @Override
            public int next(int from) {
                return -1;
            }
        };
    }

    /// Lines that hold these bytes.
    static Candidates holding(Needle needle) {
        return new Candidates() {
            private String text = "";

            @Override
            public void load(Block block) {
                text = block.text();
            }

            @Override
            public int next(int from) {
                return text.indexOf(needle.text(), from);
            }
        };
    }
}
