"""Figures that texts mention, compared with those of operations."""
