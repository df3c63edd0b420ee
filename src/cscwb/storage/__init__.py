"""Files to plain data, plain data to records, and back."""
