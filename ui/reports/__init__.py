"""The parts of the page «Отчёты»: the list, the parameters, the answer, and how a report is asked beside the window."""
