"""Charts of Excel that look like our pictures and refer to cells: of the table itself or of a sheet of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference, ScatterChart, Series
from openpyxl.chart.data_source import AxDataSource, NumData, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.marker import Marker
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.fill import ColorChoice, PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, ParagraphProperties
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.utils import get_column_letter

from salonbase.output.palette import PAPER, Ink
from salonbase.output.picture import Picture, between
from salonbase.output.table import Column, Table, Value, show
from salonbase.output.xlsx.cells import clean
from salonbase.text import text

WIDTH, HEIGHT = 22.0, 10.5  # centimetres
_FORMATS = {"money": '#,##0\\ "₽"', "percent": 'General\\ "%"', "number": "General"}
_PATTERNS = {"/": "wdUpDiag", "\\": "wdDnDiag", "-": "dkHorz"}
_MUCH = "#6FB3AB"  # in a heat map: black figures are read on it
_DASHES = ("solid", "dash", "sysDot", "dashDot", "sysDash")
_SHAPES = ("circle", "square", "triangle", "diamond")


@dataclass(frozen=True, slots=True)
class Cells:
    """Where the values of a picture stand: the column of the labels, those of the series (from 1), how many rows."""

    labels: int
    series: Sequence[int]
    count: int
    marks: int = 0  # the column of the marks of a curve, 0 for none


def in_table(table: Table, picture: Picture) -> Cells | None:
    """Where the picture's values stand in the first rows of its table; None where it has others.

    A column of words or days that only writes the labels in another way serves where the picture shows all rows.
    """
    count = len(picture.labels)
    if not isinstance(table.rows, Sequence) or picture.kind == "curve" or len(table.rows) < count or not count:
        return None
    rows = list(islice(table.rows, count))
    columns = [[row[place] for row in rows] for place in range(len(table.columns))]
    names = [at for at, values in enumerate(columns) if _shown(table, at, values) == list(picture.labels)]
    if not names and len(table.rows) == count:
        names = [at for at, values in enumerate(columns) if _could_name(table.columns[at], values)]
    places: list[int] = []
    for series in picture.series:
        found = [
            at for at, values in enumerate(columns)
            if values == list(series.values) and at not in places and table.columns[at].kind == picture.unit
            and (picture.kind != "heat" or table.columns[at].title == series.title)
        ]  # fmt: skip
        if not found:
            return None
        places.append(found[0])
    return Cells(names[0] + 1, [place + 1 for place in places], count) if names else None


def _could_name(column: Column, values: Sequence[Value]) -> bool:
    """Whether a column tells its rows apart in words."""
    return column.kind in {"text", "day"} and all(values) and len(set(values)) == len(values)


def own_sheet(picture: Picture) -> tuple[Table, Cells]:
    """A table that holds nothing but the picture's values, and where they stand in it."""
    if picture.kind == "heat":
        return _heat_sheet(picture)
    many = len(picture.series)
    columns = [Column(text("Output", "Label"), "number" if picture.kind == "curve" else "text")]
    columns += [Column(series.title or picture.title, picture.unit) for series in picture.series]
    rows: list[list[Value]] = [
        [label, *(_value(picture.unit, series.values[at]) for series in picture.series)]
        for at, label in enumerate(picture.labels)
    ]
    if picture.kind == "curve":
        rows = _curve_rows(picture, rows)
        columns += [Column(text("Output", "Mark"), picture.unit), Column(text("Output", "Meaning"))]
    table = Table(text("Output", "Chart"), columns, rows, len(rows))
    return table, Cells(1, range(2, 2 + many), len(rows), 2 + many if picture.marks else 0)


def put(ws: Any, picture: Picture, cells: Cells, column: int) -> None:
    """Put the chart of these cells onto their sheet, its upper left corner in the second row of ``column``."""
    if picture.kind == "heat":
        first, last = get_column_letter(min(cells.series)), get_column_letter(max(cells.series))
        rule = ColorScaleRule(
            start_type="num",
            start_value=0,
            start_color=f"FF{PAPER.heat[0][1:]}",
            end_type="max",
            end_color=f"FF{_MUCH[1:]}",
        )
        ws.conditional_formatting.add(f"{first}2:{last}{cells.count + 1}", rule)
        return
    chart = {"columns": _bars, "bars": _bars, "lines": _lines, "curve": _curve}[picture.kind](ws, picture, cells)
    if picture.title:
        chart.title = clean(picture.title)
        chart.title.overlay = False
        letters = CharacterProperties(sz=1300, b=True, solidFill=PAPER.text[1:])
        chart.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=letters)
    chart.varyColors = False
    chart.roundedCorners = False
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
    chart.width, chart.height = WIDTH, HEIGHT
    if len(picture.series) == 1:
        chart.legend = None
    else:
        chart.legend.position, chart.legend.overlay = "t", False
    chart.display_blanks = "gap"
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.title = None
        axis.graphicalProperties = GraphicalProperties(ln=_line(PAPER.axis))
    ws.add_chart(chart, f"{get_column_letter(column)}2")


def _bars(ws: Any, picture: Picture, cells: Cells) -> BarChart:
    chart = BarChart()
    chart.type = "bar" if picture.kind == "bars" else "col"
    chart.gapWidth, chart.overlap = 55, 0
    _fill(chart, ws, picture, cells)
    for number, series in enumerate(chart.series):
        series.graphicalProperties = _area(PAPER.ink(number))
        series.invertIfNegative = False
    _axis(chart.y_axis, picture)
    if picture.kind == "bars":
        chart.x_axis.scaling.orientation = "maxMin"
        chart.y_axis.crosses = "max"
    chart.x_axis.tickLblPos = "low"
    return chart


def _lines(ws: Any, picture: Picture, cells: Cells) -> LineChart:
    chart = LineChart()
    _fill(chart, ws, picture, cells)
    for number, series in enumerate(chart.series):
        ink = PAPER.ink(number)
        series.smooth = False
        series.graphicalProperties = GraphicalProperties(ln=_line(ink.line, 2.25, _DASHES[number % len(_DASHES)]))
        series.marker = _marker(ink, number)
    _axis(chart.y_axis, picture)
    chart.x_axis.tickLblPos = "low"
    return chart


def _curve(ws: Any, picture: Picture, cells: Cells) -> ScatterChart:
    chart = ScatterChart()
    chart.scatterStyle = "lineMarker"
    along = Reference(ws, min_col=cells.labels, min_row=2, max_row=cells.count + 1)
    for number, column in enumerate([*cells.series, *([cells.marks] if cells.marks else [])]):
        values = Reference(ws, min_col=column, min_row=1, max_row=cells.count + 1)
        series, ink = Series(values, along, title_from_data=True), PAPER.ink(number)
        series.smooth = False
        if column == cells.marks:
            series.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
            series.marker = _marker(PAPER.ink(0), 0, size=8)
        else:
            series.graphicalProperties = GraphicalProperties(ln=_line(ink.line, 2.25, _DASHES[number % len(_DASHES)]))
            series.marker = Marker("none")
        chart.series.append(series)
    _axis(chart.y_axis, picture)
    chart.x_axis.scaling.min, chart.x_axis.scaling.max = 0, 100
    chart.x_axis.majorGridlines = None
    chart.x_axis.number_format = _FORMATS["percent"]
    return chart


def _fill(chart: Any, ws: Any, picture: Picture, cells: Cells) -> None:
    """Series that refer to cells and remember what stands there, for programs that show a chart and compute nothing."""
    labels = Reference(ws, min_col=cells.labels, min_row=2, max_row=cells.count + 1)
    names = StrData(ptCount=cells.count, pt=[StrVal(idx=at, v=clean(label)) for at, label in enumerate(picture.labels)])
    for column, shown in zip(cells.series, picture.series, strict=True):
        values = Reference(ws, min_col=column, min_row=1, max_row=cells.count + 1)
        series = Series(values, title_from_data=True)
        series.cat = AxDataSource(strRef=StrRef(f=str(labels), strCache=names))
        hundredth = 100 if picture.unit == "money" else 1
        known = [(at, value / hundredth) for at, value in enumerate(shown.values) if value is not None]
        points = [NumVal(idx=at, v=repr(value)) for at, value in known]
        series.val.numRef.numCache = NumData(formatCode=_FORMATS[picture.unit], ptCount=cells.count, pt=points)
        chart.series.append(series)


def _axis(axis: Any, picture: Picture) -> None:
    """The axis of values: in the unit of the picture, with thin lines."""
    axis.number_format = _FORMATS[picture.unit]
    axis.numFmt.sourceLinked = False
    axis.majorGridlines.spPr = GraphicalProperties(ln=_line(PAPER.grid))


def _line(colour: str, points: float = 0.75, dash: str = "solid") -> LineProperties:
    return LineProperties(solidFill=colour[1:], w=round(points * 12_700), prstDash=dash)


def _area(ink: Ink) -> GraphicalProperties:
    """The filling of a series; hatched as on paper, so that a black printer tells them apart."""
    if not ink.hatch:
        return GraphicalProperties(solidFill=ink.fill[1:], ln=_line(ink.edge))
    pattern = PatternFillProperties(prst=_PATTERNS[ink.hatch])
    pattern.foreground, pattern.background = ColorChoice(srgbClr=ink.edge[1:]), ColorChoice(srgbClr=ink.fill[1:])
    return GraphicalProperties(pattFill=pattern, ln=_line(ink.edge))


def _marker(ink: Ink, number: int, size: int = 6) -> Marker:
    shape = _SHAPES[number % len(_SHAPES)]
    return Marker(shape, size=size, spPr=GraphicalProperties(solidFill=ink.line[1:], ln=_line(ink.line)))


def _heat_sheet(picture: Picture) -> tuple[Table, Cells]:
    columns = [Column(""), *(Column(label, picture.unit) for label in picture.labels)]
    rows: list[list[Value]] = [
        [series.title, *(_value(picture.unit, value) for value in series.values)] for series in picture.series
    ]
    table = Table(text("Output", "Chart"), columns, rows, len(rows))
    return table, Cells(1, range(2, 2 + len(picture.labels)), len(rows))


def _curve_rows(picture: Picture, rows: list[list[Value]]) -> list[list[Value]]:
    """The points of a curve and its marks in one ascending list; a mark between two points is a row of its own."""
    along = [float(label.rstrip("% \u202f").replace(",", ".")) for label in picture.labels]
    by_place: dict[float, list[Value]] = {
        place: [place, *row[1:], None, None] for place, row in zip(along, rows, strict=True)
    }
    for mark in picture.marks:
        heights = [between(along, series.values, mark.at) for series in picture.series]
        row = by_place.setdefault(mark.at, [mark.at, *heights, None, None])
        row[-2:] = [heights[0], mark.title]
    return [by_place[place] for place in sorted(by_place)]


def _value(unit: str, value: float | None) -> float | None:
    """A value of a picture as a cell of its unit: money is whole kopecks."""
    return round(value) if value is not None and unit == "money" else value


def _shown(table: Table, place: int, values: Sequence[Value]) -> list[str]:
    """The values of a column as people read them."""
    kind = table.columns[place].kind
    return [show(kind, value) for value in values]
