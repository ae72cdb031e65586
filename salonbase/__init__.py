"""The core of SalonBase: the client cards of one salon, kept encrypted on one computer.

Nothing here knows of windows; everything can be used from a script.
"""

__version__ = "0.1.0"
