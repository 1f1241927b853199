package tenken.check;

/// One side of a threshold: the value from which on, or beyond which, things are not well.
public record Limit(Comparison comparison, double value) {
    /// How a value is held against the limit.
    public enum Comparison {
        ABOVE(">"),
        AT_LEAST("≥"),
        BELOW("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public boolean isBreachedBy(double measured) {
        return switch (comparison) {
            case ABOVE -> measured > value;
            case AT_LEAST -> measured >= value;
            case BELOW -> measured < value;
        };
    }
}
