using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Data;

/// <summary>
/// DT-01 to DT-05: the reader finds these faults, since it alone sees every cell; the rules report them for each account. They
/// count and do not quote: a cell may hold what the audience must not see.
/// </summary>
internal static class FoundByReader
{
    public static Verdict On(AccountDossier account, string id, RuleContext context, Func<int, Words> message)
    {
        var places = context.Portfolio.FindingsOf(account.Id).Where(f => f.Id == id).Select(f => f.Where).ToList();
        if (places.Count == 0) return Verdict.Pass(account.Subject());
        var (zh, en) = message(places.Count);
        return Verdict.Fail(account.Subject(), zh, en, places);
    }

    public static IEnumerable<SourceRef> OutsideAccounts(string id, RuleContext context) => context.Portfolio.Findings
        .Where(f => f.Id == id && f.Subject is not { Type: SubjectType.Account }).Select(f => f.Where);
}
