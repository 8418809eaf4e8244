"""Resources and money: people booked beyond their number, costs without a source, years and totals overspent."""
