"""The figures that texts tell, beside those that operations have."""
