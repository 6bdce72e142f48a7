namespace KspSite.Core.Rules;

/// <summary>
/// How many decimals a figure needs in a sentence. Rounded as usual it may fall on the other side of the limit, and the sentence would
/// accuse a figure that the rule allows: 1.04 of being less than 1.04, 0% of being a loss.
/// </summary>
internal static class Decimals
{
    // No decimal has more.
    private const int Most = 28;

    /// <summary>The usual number, or as many more as it takes until the finding holds of the figures as they are shown.</summary>
    /// <param name="holds">Whether the finding holds of figures that are rounded in the given way.</param>
    public static int For(int usual, Func<Func<decimal, decimal>, bool> holds)
    {
        var decimals = usual;
        while (decimals < Most && !holds(n => Math.Round(n, decimals, MidpointRounding.AwayFromZero))) decimals++;
        return decimals;
    }
}
