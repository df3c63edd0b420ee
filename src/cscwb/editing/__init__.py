"""Changes to files of records, which leave every other byte as it is."""
