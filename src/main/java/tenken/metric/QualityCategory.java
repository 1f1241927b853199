package tenken.metric;

/// What quality is made of: the word, the share in the whole, and the mark that code has before anything is found in it.
enum QualityCategory {
    READABILITY("readability", 0.2, 0.5),
    ERROR_HANDLING("errorHandling", 0.2, 0.5),
    DOCUMENTATION("documentation", 0.15, 0.3),
    TESTABILITY("testability", 0.15, 0.5),
    PERFORMANCE("performance", 0.15, 0.5),
    SECURITY_AWARENESS("securityAwareness", 0.15, 0.5);

    private final String word;
    private final double weight;
    private final double start;

    QualityCategory(String word, double weight, double start) {
        this.word = word;
        this.weight = weight;
        this.start = start;
    }

    String word() {
        return word;
    }

    double weight() {
        return weight;
    }

    double start() {
        return start;
    }

    static QualityCategory of(String word) {
        for (QualityCategory one : values()) {
            if (one.word.equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("No quality category is called " + word);
    }
}
