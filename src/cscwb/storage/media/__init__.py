"""Pictures that lie beside the records."""
