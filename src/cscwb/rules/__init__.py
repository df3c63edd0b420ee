"""Rules: what records, narratives, documents and Word files must keep to."""
