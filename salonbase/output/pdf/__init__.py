"""Papers as PDF: tables, papers made of blocks, labels, the recovery sheet. The only package that imports reportlab."""

from __future__ import annotations

from salonbase.output.pdf.recovery import recovery_sheet

__all__ = ["recovery_sheet"]
