namespace KspSite.Core.Domain;

/// <summary>
/// An amount in base units (元, never 万元) of a currency (ISO 4217). The unit of the input is applied once, in the column.
/// </summary>
public readonly record struct Money(decimal Amount, string Currency)
{
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
