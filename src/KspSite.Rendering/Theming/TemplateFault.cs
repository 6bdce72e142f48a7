using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Theming;

/// <summary>A template that cannot be parsed or rendered. Carries the finding; the build stops with it.</summary>
public sealed class TemplateFaultException(Finding finding, Exception? inner = null)
    : Exception(finding.Message.En, inner)
{
    public Finding Finding { get; } = finding;
}
