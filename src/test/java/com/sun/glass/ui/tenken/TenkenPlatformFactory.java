package com.sun.glass.ui.tenken;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.CommonDialogs.ExtensionFilter;
import com.sun.glass.ui.CommonDialogs.FileChooserResult;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import java.io.File;
import java.nio.ByteBuffer;
import java.util.List;

/// The platform the screens are tested on (`-Dglass.platform=Tenken`): JavaFX's headless one, with a larger screen,
/// the modifiers a mouse really sends (without them a click on a table's header does not sort), and file choosers that
/// answer what the test has laid ready. It extends internal classes, which is why pom.xml pins the JavaFX version.
public class TenkenPlatformFactory extends HeadlessPlatformFactory {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    /// What the next file or folder chooser answers; null is "cancelled".
    public static volatile File nextFile;

    private static int buttons;
    private static int keys;

    @Override
    public Application createApplication() {
        return new TestApplication();
    }

    private static File takeNextFile() {
        File file = nextFile;
        nextFile = null;
        return file;
    }

    private static class TestApplication extends HeadlessApplication {
        private Screen[] screens;

        @Override
        public View createView() {
            return new TestView();
        }

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (screens == null) {
                super.staticScreen_getScreens(); // lets it allocate its frame buffer, which is then replaced
                screens = new Screen[] {
                    new Screen(0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 100, 100, 1f, 1f, 1f, 1f)
                };
                try {
                    var frameBuffer = HeadlessApplication.class.getDeclaredField("frameBuffer");
                    frameBuffer.setAccessible(true);
                    frameBuffer.set(this, ByteBuffer.allocate(WIDTH * HEIGHT * 4));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("JavaFX's headless platform has changed", e);
                }
            }
            return screens;
        }

        @Override
        protected FileChooserResult staticCommonDialogs_showFileChooser(
                Window owner, String folder, String name, String title, int type, boolean multiple, ExtensionFilter[] filters, int chosen) {
            File file = takeNextFile();
            return file == null ? new FileChooserResult() : new FileChooserResult(List.of(file), filters.length > 0 ? filters[0] : null);
        }

        @Override
        protected File staticCommonDialogs_showFolderChooser(Window owner, String folder, String title) {
            return takeNextFile();
        }
    }

    private static class TestView extends HeadlessView {
        @Override
        protected void notifyMouse(
                int type, int button, int x, int y, int xAbs, int yAbs, int modifiers, boolean isPopupTrigger, boolean isSynthesized) {
            int bit = switch (button) {
                case MouseEvent.BUTTON_LEFT -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
                case MouseEvent.BUTTON_RIGHT -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
                case MouseEvent.BUTTON_OTHER -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
                default -> 0;
            };
            if (type == MouseEvent.DOWN) {
                buttons |= bit;
            } else if (type == MouseEvent.UP) {
                buttons &= ~bit;
            }
            boolean popup = isPopupTrigger && type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT;
            super.notifyMouse(type, button, x, y, xAbs, yAbs, buttons | keys, popup, false);
        }

        @Override
        protected void notifyKey(int type, int code, char[] characters, int modifiers) {
            keys = modifiers;
            super.notifyKey(type, code, characters, modifiers);
        }
    }
}
