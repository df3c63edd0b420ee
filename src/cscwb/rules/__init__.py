"""Rules for records, narratives, documents and Word files."""
