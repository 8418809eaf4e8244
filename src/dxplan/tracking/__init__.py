"""Plans under way: which baseline is meant, earned value and earned schedule against it, forecasts."""
