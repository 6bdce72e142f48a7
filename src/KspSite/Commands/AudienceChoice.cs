using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary>The audiences that a command line asks for, from those of the site.</summary>
internal static class AudienceChoice
{
    /// <summary>One, or with <c>all</c> every one that needs no named accounts or has them. Empty after an error.</summary>
    public static ImmutableArray<Audience> Of(SiteRequest request, SiteYaml yaml, ICollection<Words> errors)
    {
        ImmutableArray<Id<Account>> accounts = [.. request.Accounts.Select(a => new Id<Account>(a))];
        if (request.Audience == SiteAudiences.All)
            return [.. yaml.Audiences.Where(a => !a.NeedsAccounts || accounts.Length > 0).Select(a => a.NeedsAccounts ? a with { Accounts = accounts } : a)];

        var name = request.Audience ?? DefaultAudiences.Team.Name;
        if (yaml.Audiences.FirstOrDefault(a => a.Name == name) is not { } audience)
        {
            errors.Add(Unknown(name, [.. yaml.Audiences.Select(a => a.Name)]));
            return [];
        }
        if (!audience.NeedsAccounts || accounts.Length > 0) return [audience with { Accounts = accounts }];
        errors.Add(new(
            $"“{name}”这一版只含指定的客户：请用 --account 写明客户编号",
            $"a build for “{name}” holds only the accounts that are named: give their ids with --account"));
        return [];
    }

    /// <summary>Where the site of an audience lies: the folders are beside each other, since whoever publishes one publishes all that is in it.</summary>
    public static string OutputOf(Audience audience, SiteRequest request)
    {
        if (request.IsOutputGiven) return request.Audience == SiteAudiences.All ? Path.Combine(request.Output, audience.Name) : request.Output;
        return audience.Name == DefaultAudiences.Team.Name ? request.Output : request.Output + "-" + audience.Name;
    }

    private static Words Unknown(string name, string[] known)
    {
        var near = NearMisses.Of(name, known);
        return new(
            $"没有读者“{name}”{(near is null ? "" : $"，是不是 {near}？")}可以是：{string.Join("、", known)}、{SiteAudiences.All}",
            $"there is no audience “{name}”{(near is null ? "" : $"; did you mean {near}?")} Choose one of: {string.Join(", ", known)}, {SiteAudiences.All}");
    }
}
