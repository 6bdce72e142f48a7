namespace KspSite.Core;

/// <summary>
/// A number that a rule or metric depends on. Declared beside the rule or metric that uses it, with the catalogue's default;
/// site.yaml may set another within the range.
/// </summary>
/// <param name="Id">Rule or metric id and a name: <c>KA-06.max_accounts</c>.</param>
public sealed record Threshold(string Id, decimal Default, decimal Min, decimal Max, Words Meaning);
