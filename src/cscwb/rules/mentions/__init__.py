"""Figures that texts mention, beside those that operations have."""
