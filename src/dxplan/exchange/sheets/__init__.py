"""The sheets of an exported workbook, a file each; XlsxWriter makes them, and is loaded with the first."""
