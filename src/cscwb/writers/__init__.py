"""Writers: a document in, a file out."""
