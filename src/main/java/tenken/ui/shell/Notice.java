package tenken.ui.shell;

import tenken.text.Problem;
import tenken.text.Texts;

/// What the banner says; its words are looked up when it is shown, in the language of that moment.
sealed interface Notice {
    String happened(Texts texts);

    /// What to do about it; may be empty.
    String remedy(Texts texts);

    record Trouble(Problem problem) implements Notice {
        boolean isLike(Problem other) {
            return String.valueOf(problem.getMessage()).equals(other.getMessage());
        }

        @Override
        public String happened(Texts texts) {
            return problem.happened(texts);
        }

        @Override
        public String remedy(Texts texts) {
            return problem.remedy(texts);
        }
    }

    /// Something worth knowing that needs no doing: the index was made anew.
    record Rebuilt(String word) implements Notice {
        @Override
        public String happened(Texts texts) {
            return texts.of("index.rebuilt." + word);
        }

        @Override
        public String remedy(Texts texts) {
            return "";
        }
    }
}
