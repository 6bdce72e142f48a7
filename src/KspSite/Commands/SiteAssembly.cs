using System.Text;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Commands;

/// <summary>All that the pages are made from.</summary>
internal sealed record AssemblyRequest
{
    public required Portfolio Portfolio { get; init; }

    public required CheckResults Checks { get; init; }

    public required MetricTable Metrics { get; init; }

    /// <summary>The theme in force, by path.</summary>
    public required ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Theme { get; init; }

    public required ImmutableArray<MarkdownSource> Pages { get; init; }

    /// <summary>One per CSV file that was read.</summary>
    public required ImmutableArray<FileReport> Files { get; init; }

    /// <summary>Everything reported so far, also what does not concern a row.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    public required string Version { get; init; }
}

/// <summary>The finished files, and what is wrong with them.</summary>
internal sealed record AssembledSite(IReadOnlyList<SiteFile> Files, ImmutableArray<Finding> Findings);

/// <summary>Where the shell hands over to the rendering: the one function that <c>build</c> calls.</summary>
internal static class SiteAssembly
{
    public static AssembledSite Assemble(AssemblyRequest request)
    {
        var accounts = string.Concat(request.Portfolio.Accounts.Select(a => $"- {a.Account.Name}\n"));
        return new AssembledSite([new SiteFile("index.html", Encoding.UTF8.GetBytes(accounts))], []);
    }
}
