"""Plans under way: baselines, earned value, forecasts."""
