"""Records in files: reading a project, and saving one."""
