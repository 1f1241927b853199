package tenken.ui.shell;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.ui.control.Fxml;
import tenken.workspace.Workspace;

/// What stands above every screen: that this is only the sample, and what went wrong.
final class Banners {
    private final Session session;
    private final ConsoleViewModel model;
    private final ConsoleWindow window;
    private final Texts texts;
    private final Parent root;
    private final Subscription subscription;

    @FXML private HBox sample;
    @FXML private Label sampleText;
    @FXML private HBox notice;
    @FXML private FontIcon noticeIcon;
    @FXML private Label happened;
    @FXML private Label remedy;

    Banners(Session session, ConsoleViewModel model, ConsoleWindow window) {
        this.session = session;
        this.model = model;
        this.window = window;
        this.texts = session.texts().get();
        root = Fxml.load(this, texts);
        subscription = Subscription.combine(
                session.workspace().subscribe(this::showSample),
                session.zone().subscribe(zone -> showSample(session.workspace().get())),
                model.notice().subscribe(this::showNotice));
    }

    Parent root() {
        return root;
    }

    Subscription subscription() {
        return subscription;
    }

    @FXML
    private void chooseFolder() {
        window.chooseFolder();
    }

    @FXML
    private void dismiss() {
        model.notice().set(Optional.empty());
    }

    private void showSample(Workspace workspace) {
        setShown(sample, workspace.isSample());
        workspace.sampleClock().ifPresent(clock -> sampleText.setText(
                texts.of("window.sample.banner", new Figures(texts).moment(clock, session.zone().get()), session.zone().get().getId())));
    }

    private void showNotice(Optional<Notice> shown) {
        setShown(notice, shown.isPresent());
        shown.ifPresent(one -> {
            boolean trouble = one instanceof Notice.Trouble;
            happened.setText(one.happened(texts));
            remedy.setText(one.remedy(texts));
            setShown(remedy, !remedy.getText().isEmpty());
            noticeIcon.setIconLiteral(trouble ? "mdi2a-alert-outline" : "mdi2i-information-outline");
            notice.getStyleClass().removeAll("banner-trouble", "banner-remark");
            notice.getStyleClass().add(trouble ? "banner-trouble" : "banner-remark");
        });
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
