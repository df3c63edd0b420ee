"""The document tree, walking it, and reading CommonMark text into it."""
