"""Averages, which half of the customers live on the wrong side of."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "average": listed(
        """
        on average; average|averages|averaging|averaged; mean time|response|resolution|wait|waiting|
        repair; median; typical|typically ?delivery|response|wait|waiting time|times|within|takes|take|
        about;
        """
    ),
    "other_average": listed(
        """
        average|mean|median customer|customers|household|bill|bills|usage|use|user|consumption|person|
        home|salary|income|daily|temperature|rating|score|price|cost|home|speed|age|weather|family|
        spend|size|weight; above|below|than average; above|below|better ?than ?the average; industry
        average; national average;
        """
    ),
}
