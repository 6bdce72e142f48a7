using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Commands;

/// <summary>CF-04: an account named on the command line that is not in the data, or is marked for fewer readers than this audience.</summary>
internal static class NamedAccounts
{
    public static IEnumerable<Finding> Check(Audience audience, Portfolio portfolio)
    {
        foreach (var id in audience.Accounts)
        {
            if (portfolio.Find(id) is not { } account) yield return Unknown(id.Value, portfolio);
            else if (!audience.MaySee(account.Account.Visibility)) yield return TooNarrow(account, audience);
        }
    }

    private static Finding Unknown(string id, Portfolio portfolio) => FaultKinds.NamedAccount.Finding(
        new SourceRef("--account"),
        new("数据里没有这个客户编号。", "The data has no account with this id."),
        Near(id, [.. portfolio.Accounts.Select(a => a.Id.Value)]) is { } near
            ? new($"是不是“{near}”？", $"Did you mean “{near}”?") : Called(id, portfolio) ?? Some(portfolio),
        found: id);

    private static Words? Called(string name, Portfolio portfolio) =>
        portfolio.Accounts.FirstOrDefault(a => a.Account.Name == name || a.Account.DisplayName == name) is { } account
            ? new($"这是客户名称，请写编号 {account.Id}。", $"This is a name; write the id {account.Id}.") : null;

    private static Words Some(Portfolio portfolio)
    {
        List<string> ids = [.. portfolio.Accounts.Take(MostNamed).Select(a => a.Id.Value)];
        var more = portfolio.Accounts.Length > MostNamed ? " …" : "";
        return new($"数据里有：{string.Join("、", ids)}{more}。", $"The data has: {string.Join(", ", ids)}{more}.");
    }

    private const int MostNamed = 5;

    // KH1 is KH001 rather than KH2, which is as near by its letters.
    private static string? Near(string id, ImmutableArray<string> known) =>
        known.FirstOrDefault(k => LookalikeIds.Key(k) == LookalikeIds.Key(id)) ?? NearMisses.Of(id, known);

    private static Finding TooNarrow(AccountDossier account, Audience audience) => FaultKinds.NamedAccount.Finding(
        account.Account.Row.At(Core.Domain.Accounts.Visibility),
        new($"这家客户的可见范围不包括“{audience.Title.Zh}”。", $"The visibility of this account does not include “{audience.Title.En}”."),
        new("如果确实可以给他们看，请改这个单元格；否则不要写进 --account。", "If they may see it, change this cell; otherwise leave it out of --account."),
        found: account.Account.Row[Core.Domain.Accounts.Visibility]);
}
