package tenken.job;

/// A screen as a picture.
///
/// @param name of the screen, such as `home`
/// @param png  the file's bytes
public record Picture(String name, byte[] png) {

    /// @param width  of the window, in pixels
    /// @param height of the window, in pixels
    public record Question(boolean dark, int width, int height) {}
}
