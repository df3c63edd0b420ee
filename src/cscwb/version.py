"""The version of cscwb."""

__version__ = "0.1.0"
