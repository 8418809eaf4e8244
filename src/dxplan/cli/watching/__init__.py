"""`--watch`: what a command shows is shown again whenever its plans change."""
