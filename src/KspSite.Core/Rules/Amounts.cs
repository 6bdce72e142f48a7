using KspSite.Core.Domain;

namespace KspSite.Core.Rules;

/// <summary>Amounts as they are spoken of in a sentence: <c>1.2 亿元</c>, <c>CNY 120 million</c>; two decimals where these suffice.</summary>
internal static class Amounts
{
    private const int UsualDecimals = 2;

    public static Words Of(Money money) => Of(money, UsualDecimals, UsualDecimals);

    /// <summary>Two amounts that a finding sets against each other, with as many decimals as it takes to see it.</summary>
    /// <param name="holds">Whether the finding holds of two amounts in base units.</param>
    public static (Words First, Words Second) Of(Money first, Money second, Func<decimal, decimal, bool> holds)
    {
        var (zh, en) = (DecimalsAt(ZhScale), DecimalsAt(EnScale));
        return (Of(first, zh, en), Of(second, zh, en));

        int DecimalsAt(Func<decimal, decimal> scaleOf) => Decimals.For(UsualDecimals, round =>
        {
            return holds(Shown(first.Amount), Shown(second.Amount));

            decimal Shown(decimal amount) => round(amount / scaleOf(amount)) * scaleOf(amount);
        });
    }

    private static Words Of(Money money, int decimalsZh, int decimalsEn) => new(
        money.Currency == "CNY" ? Zh(money.Amount, decimalsZh) + "元" : $"{Zh(money.Amount, decimalsZh).TrimEnd()} {money.Currency}",
        $"{money.Currency} {En(money.Amount, decimalsEn)}");

    private static string Zh(decimal amount, int decimals) => Numerals.Grouped(amount / ZhScale(amount), decimals) + ZhScale(amount) switch
    {
        100_000_000 => " 亿",
        10_000 => " 万",
        _ => " ",
    };

    private static string En(decimal amount, int decimals) => Numerals.Grouped(amount / EnScale(amount), decimals) + (EnScale(amount) == 1 ? "" : " million");

    private static decimal ZhScale(decimal amount) => Math.Abs(amount) switch
    {
        >= 100_000_000 => 100_000_000,
        >= 10_000 => 10_000,
        _ => 1,
    };

    private static decimal EnScale(decimal amount) => Math.Abs(amount) >= 1_000_000 ? 1_000_000 : 1;
}
