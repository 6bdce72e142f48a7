using KspSite.Core.Domain;

namespace KspSite.Core.Rules;

/// <summary>Amounts as they are spoken of in a sentence: <c>1.2 亿元</c>, <c>CNY 120 million</c>; two decimals at most.</summary>
internal static class Amounts
{
    public static Words Of(Money money) => new(
        money.Currency == "CNY" ? Zh(money.Amount) + "元" : $"{Zh(money.Amount).TrimEnd()} {money.Currency}",
        $"{money.Currency} {En(money.Amount)}");

    private static string Zh(decimal amount) => Math.Abs(amount) switch
    {
        >= 100_000_000 => Numerals.Grouped(amount / 100_000_000, 2) + " 亿",
        >= 10_000 => Numerals.Grouped(amount / 10_000, 2) + " 万",
        _ => Numerals.Grouped(amount, 2) + " ",
    };

    private static string En(decimal amount) =>
        Math.Abs(amount) >= 1_000_000 ? Numerals.Grouped(amount / 1_000_000, 2) + " million" : Numerals.Grouped(amount, 2);
}
