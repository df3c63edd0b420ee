"""All problems of records, of the products that are made of them, and of Word files."""
