-- How many events there are of each kind, over everything held.
SELECT kind, sum(n) FROM total GROUP BY kind
