using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Situation;

/// <summary>ST-07: views that name no source are left out (ST-05 has them).</summary>
public static class SingleInformationSource
{
    public static readonly Rule Rule = new("ST-07", Severity.Info)
    {
        Title = new("客户观点来自不止一种来源", "the customer's views come from more than one kind of source"),
        Why = new("只听一种声音，错了也没有别的消息来纠正。", "With a single kind of source nothing is left to correct a mistake."),
        Ask = new("还有谁、还有哪份公开资料能印证或推翻这些看法？", "Who else, or which public document, could confirm or refute these views?"),
        Tables = [CustomerViews.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Views,
        ForAccount = (account, context) => [Judge(account, context.Portfolio.Settings.Current(Vocabularies.InformationSource))],
    };

    private static Verdict Judge(AccountDossier account, Vocabulary sources)
    {
        var sourced = account.Views.Where(v => v.SourceType is not null).ToList();
        var types = sourced.Select(v => v.SourceType!).Distinct().ToList();
        if (types.Count == 0) return Verdict.NoData(account.Subject(), "客户观点都没有写来源。", "None of the views names a source.", account.Views.Sources());
        var (zh, en) = sources.LabelOf(types[0]);
        return Verdict.Require(types.Count > 1, account.Subject(), $"写明来源的客户观点全部来自“{zh}”。",
            $"All views that name a source come from “{en}”.", sourced.Sources());
    }
}
