package tenken.cli;

/// Tenken's own version; a test holds it to pom.xml's.
public final class Version {
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
