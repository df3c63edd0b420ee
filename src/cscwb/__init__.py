"""The published record of a cooperation project, and the reports made from it."""
