"""What the window shows: one page at a time, perhaps one laid over it, perhaps a menu or dialog before it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from ui.entrance.unlock_page import UnlockPage


class PageStack(QStackedWidget):
    """Holds the page of the window; a page that has gone is deleted with all that it shows."""

    def show_only(self, page: QWidget) -> None:
        """Show a page and delete every other one."""
        while (former := self.widget(0)) is not None:
            self.removeWidget(former)
            _forget(former)
            former.hide()
            former.deleteLater()
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus()

    def lay_over(self, page: QWidget) -> None:
        """Show a page before the one that is there now and stays."""
        self.addWidget(page)
        self.setCurrentWidget(page)

    def take_off(self, page: QWidget, before: QWidget | None) -> None:
        """Delete a page that was laid over and show again the one ``before`` which it lay."""
        self.removeWidget(page)
        page.deleteLater()
        if before is not None:
            self.setCurrentWidget(before)

    def forget(self) -> None:
        """The window is closing: what is typed or open on the page of a locked base goes."""
        if (page := self.currentWidget()) is not None:
            _forget(page)


def send_away_what_is_open() -> bool:
    """Close the newest menu or dialog, unanswered: it may show a client. Return whether there was one."""
    open_one = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if isinstance(open_one, QDialog):
        open_one.done(QDialog.DialogCode.Rejected)
    elif open_one is not None:
        open_one.close()
    return open_one is not None


def _forget(page: QWidget) -> None:
    if isinstance(page, UnlockPage):
        page.forget()
